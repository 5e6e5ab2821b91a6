package org.flexmelder.app;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Opens the window where there is a display, and runs the practice without one where there is none. */
final class WindowStart {
    private WindowStart() {}

    /** Returns when the window is closed. */
    static int open(Commands options) {
        if (!hasDisplay()) {
            options.console().complain("cli.noDisplay");
            return options.run("practice-run");
        }
        Log.to(options.folder());
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            Stage stage = new Stage();
            new Desktop(stage, options.folder(), options.environment(), options.clock(), closed::countDown)
                    .start(options.isPractice());
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK.number();
    }

    private static boolean hasDisplay() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean onLinux = system.contains("linux") || system.contains("nix");
        return !onLinux || "Headless".equals(System.getProperty("glass.platform")) || isSet("DISPLAY")
                || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
