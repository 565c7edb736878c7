// The script of the package's worker. It is started by its address, with what to load in the fragment; importing it does
// nothing, and what it exports is the package's own.

export {};
