package org.flexmelder.app;

import java.time.Clock;

/** Starts the window, or a command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Log.off();
        SystemProxy.use();
        Commands commands = new Commands(System.getenv(), System.out, System.err, Clock::systemDefaultZone,
                WindowStart::open);
        System.exit(commands.run(args));
    }
}
