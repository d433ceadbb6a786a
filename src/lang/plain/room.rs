//! What is said where a screen would be looked at.

use super::super::Text;

/// The public view, in words.
pub const ROOM: Text = Text(
    "A parole non si proietta; chi guarda lo schermo della sala vi legge:",
    "In words nothing is projected; who looks at the screen of the room reads:",
);
/// The same, at closed doors.
pub const ROOM_APART: Text = Text(
    "A porte chiuse non si legge la vista della sala: pubblico torna al tavolo di tutti.",
    "At closed doors the view of the room is not read: public goes back to the table of all.",
);
/// The dark is reached from the table of all.
pub const DARK_FROM_TABLE: Text = Text(
    "Si oscura il tavolo di tutti: prima si dice pubblico.",
    "It is the table of all that is darkened: say public first.",
);
/// Of a lesson nothing reaches the disk.
pub const NOT_IN_LESSON: Text = Text(
    "Nella lezione non si scrive nulla sul disco.",
    "In the lesson nothing is written on the disk.",
);
/// What would do nothing.
pub const NOT_NOW: Text = Text(
    "Ora non vale: aiuto elenca ciò che si può dire.",
    "It does nothing now: help lists what can be said.",
);
