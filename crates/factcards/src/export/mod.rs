//! A Document as text for other programs.
