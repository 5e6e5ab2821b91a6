package org.flexmelder.app;

final class FlexMelder {
    private FlexMelder() {}

    static int open(Commands options) {
        return new PracticeRunCommand(options).hashCode();
    }
}
