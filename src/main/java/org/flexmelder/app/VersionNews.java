package org.flexmelder.app;

import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import org.flexmelder.portal.Download;
import org.flexmelder.ui.Dialogs;
import org.flexmelder.ui.MainWindow;
import org.flexmelder.ui.NewVersionBanner;
import org.flexmelder.ui.Tasks;
import org.flexmelder.ui.Texts;
import org.flexmelder.update.Manifest;
import org.flexmelder.update.NewVersions;
import org.jspecify.annotations.Nullable;

/** Looks whether there is a newer version, beside all other work, and tells it at the foot of the window. */
final class VersionNews implements AutoCloseable {
    private final MainWindow window;
    private final Texts texts;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final AtomicReference<@Nullable Download> underWay = new AtomicReference<>();

    VersionNews(MainWindow window, Texts texts, Tasks tasks, Dialogs dialogs) {
        this.window = window;
        this.texts = texts;
        this.tasks = tasks;
        this.dialogs = dialogs;
    }

    /** Once the first screen was read and painted. A failure is nothing that a clerk could mend. */
    void look(Office office, Scene scene) {
        AfterPainting.of(scene, () -> tasks.store(office::newVersions,
                found -> found.ifPresent(versions -> tasks.run(() -> {
                    try (Download download = office.download()) {
                        underWay.set(download);
                        return versions.look(download::text);
                    }
                }, said -> said.ifPresent(it -> show(versions, it)), VersionNews::log))));
    }

    private void show(NewVersions versions, Manifest said) {
        AtomicReference<Runnable> away = new AtomicReference<>(() -> {
        });
        away.set(window.showAtFoot(new NewVersionBanner(texts, dialogs, said.version(), said.news(texts.language()),
                said.page().toString(), () -> tasks.store(() -> {
                    versions.hide(said.version());
                    return true;
                }, _ -> away.get().run()))));
    }

    private static void log(Exception e) {
        System.getLogger(VersionNews.class.getName()).log(System.Logger.Level.WARNING, "looking for a newer version",
                e);
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        Download download = underWay.get();
        if (download != null) {
            download.close();
        }
    }
}
