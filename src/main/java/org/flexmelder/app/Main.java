package org.flexmelder.app;

import java.time.Clock;
import java.time.ZoneId;

/** Starts the window, or a command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Log.off();
        SystemProxy.use();
        Commands commands = new Commands(System.getenv(), System.out, System.err, Clock.system(ZoneId.systemDefault()),
                WindowStart::open);
        System.exit(commands.run(args));
    }
}
