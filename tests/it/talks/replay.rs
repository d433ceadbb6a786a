//! The state is the replay: of any deeds, from the file, and at any moment.

use proptest::prelude::*;
use riparto::negotiation::{Talks, integrity, seal};
use riparto::store;

use super::deeds::{attempt, attempts, negotiate};
use super::prato;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_file_says_again_all_that_was_done(tried in attempts(60)) {
        let mut talks = prato();
        negotiate(&mut talks, &tried);
        let text = store::to_text(&talks.session());
        let packs = store::shipped_packs().unwrap();
        let today = "2019-06-11".parse().unwrap();
        let read = store::talks_from_text("again", &text, &packs, today, None).unwrap();
        let debug = |talks: &Talks| format!("{:?}", talks.state());
        prop_assert_eq!(debug(&read), debug(&talks));
        prop_assert_eq!(store::to_text(&read.session()), text);
        // Nobody changed it, and it opens as it was sealed.
        prop_assert!(integrity(&talks.session()).is_sound());
        prop_assert_eq!(talks.id(), Some(&*seal(&talks.opening().session)));
    }

    #[test]
    fn any_past_moment_is_as_it_was(tried in attempts(40)) {
        let mut talks = prato();
        negotiate(&mut talks, &[]);
        let mut moments = vec![(talks.state().split().clone(), talks.state().proposals.clone())];
        for one in &tried {
            if attempt(&mut talks, one) {
                let state = talks.state();
                moments.push((state.split().clone(), state.proposals.clone()));
            }
        }
        for (at, (split, proposals)) in moments.iter().enumerate() {
            let state = talks.at(u32::try_from(at + 1).unwrap()).unwrap();
            prop_assert_eq!(state.split(), split);
            prop_assert_eq!(&state.proposals, proposals);
        }
        let last = u32::try_from(moments.len()).unwrap();
        prop_assert!(talks.at(last + 1).is_err());
        let opening = talks.at(0).unwrap();
        prop_assert_eq!(opening.split(), &talks.opening().opening);
    }
}
