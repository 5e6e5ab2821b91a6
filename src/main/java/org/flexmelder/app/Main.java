package org.flexmelder.app;

import java.time.Clock;

/** Starts the window, or a command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Commands commands = new Commands(System.getenv(), System.out, System.err, Clock.systemDefaultZone(),
                FlexMelder::open);
        System.exit(commands.run(args));
    }
}
