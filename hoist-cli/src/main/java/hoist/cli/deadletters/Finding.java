package hoist.cli.deadletters;

/** One thing that is known of a letter. */
record Finding(String what, String is) {}
