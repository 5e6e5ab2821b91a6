package org.flexmelder.app;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
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
        return switch (Doorbell.ring(options.folder())) {
            case SHOWN -> ExitCode.OK.number();
            case SILENT -> {
                options.console().complain("store.IN_USE");
                yield ExitCode.FAILED.number();
            }
            case NOBODY -> first(options);
        };
    }

    private static int first(Commands options) {
        Log.to(options.folder());
        Offices offices = new Offices(options.folder(), options.environment(), options::clock);
        offices.openAhead(options.isPractice());
        CountDownLatch closed = new CountDownLatch(1);
        CompletableFuture<Desktop> desktop = new CompletableFuture<>();
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            Desktop made = new Desktop(new Stage(), offices, WindowMemory.screens(), closed::countDown);
            desktop.complete(made);
            made.start(options.isPractice());
        });
        try (Doorbell _ = Doorbell.hang(options.folder(), () -> show(desktop.join()))) {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK.number();
    }

    /** Returns once the window is in front. */
    private static void show(Desktop desktop) {
        CompletableFuture.runAsync(desktop::toFront, Platform::runLater).join();
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
