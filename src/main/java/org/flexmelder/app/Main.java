package org.flexmelder.app;

import java.time.Clock;
import java.time.ZoneId;

/** Starts the window, or a command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Commands commands = new Commands(System.getenv(), System.out, System.err, Clock.system(ZoneId.systemDefault()),
                FlexMelder::open);
        System.exit(commands.run(args));
    }
}
