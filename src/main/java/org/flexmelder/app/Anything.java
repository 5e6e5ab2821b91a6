package org.flexmelder.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flexmelder.ui.Chapter;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Shortcut;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.find.Found;
import org.flexmelder.ui.find.Found.Kind;
import org.flexmelder.ui.guide.Guide;

/** What the search over the window finds besides people and reports: screens, actions, settings, chapters. */
final class Anything {
    private final Texts texts;
    private final List<Found> all = new ArrayList<>();

    Anything(Texts texts) {
        this.texts = texts;
    }

    /** What the window can be asked for. */
    interface Ways {
        void show(Place place);

        void newEmployee();

        void newIncident();

        void newIncidents();

        void nothingToReport();

        void showToCheck();

        /** A part of the settings, by the name of the control that gets the focus. */
        void showSetting(String id);

        void openGuide(Chapter chapter);

        void showShortcuts();

        /** Into practice, or out of it. */
        void changePractice();
    }

    List<Found> all(Ways ways, boolean practice) {
        for (Place place : Place.values()) {
            add(Kind.SCREEN, "place." + place.name(), "", place.shortcut().text(texts), () -> ways.show(place));
        }
        action("find.newEmployee", "find.newEmployee.also", ways::newEmployee);
        action("find.newIncident", "find.newIncident.also", ways::newIncident);
        action("find.newIncidents", "find.newIncidents.also", ways::newIncidents);
        action("find.nothingToReport", "find.nothingToReport.also", ways::nothingToReport);
        action("find.send", "find.send.also", () -> ways.show(Place.SENDING));
        action("find.toCheck", "find.toCheck.also", ways::showToCheck);
        action("settings.check", "", () -> ways.showSetting("check-connection"));
        action(practice ? "practice.leave" : "practice.enter", "", ways::changePractice);
        add(Kind.ACTION, "shortcut.SHORTCUTS", "", Shortcut.SHORTCUTS.text(texts), ways::showShortcuts);
        settings(ways, practice);
        return List.copyOf(all);
    }

    /** The chapters of the guide, by all their words. Reads the guide, so off the UI thread. */
    List<Found> chapters(Ways ways) {
        Guide guide = Guide.of(texts.language());
        return Arrays.stream(Chapter.values())
                .flatMap(chapter -> guide.section(chapter.anchor()).stream().map(section -> Found.of(Kind.CHAPTER,
                        section.title(), section.text(), "", () -> ways.openGuide(chapter))))
                .toList();
    }

    private void settings(Ways ways, boolean practice) {
        setting("settings.companies", "add-company", ways);
        if (!practice) {
            setting("settings.connection", "check-connection", ways);
            setting("settings.network", "network", ways);
            setting("settings.sending", "switch-sending", ways);
            setting("settings.updates", "ask-for-updates", ways);
        }
        setting("settings.look", "language-SYSTEM", ways);
        setting("settings.language", "language-SYSTEM", ways);
        setting("settings.theme", "theme-SYSTEM", ways);
        setting("settings.textSize", "textSize-100", ways);
        setting("settings.catalogue", "add-code", ways);
        setting("settings.advanced", "advanced", ways);
        setting("settings.folder", "copy-folder", ways);
    }

    private void setting(String key, String id, Ways ways) {
        add(Kind.SETTING, key, "", "", () -> ways.showSetting(id));
    }

    private void action(String key, String also, Runnable go) {
        add(Kind.ACTION, key, also.isEmpty() ? "" : texts.get(also), "", go);
    }

    private void add(Kind kind, String key, String also, String keys, Runnable go) {
        all.add(Found.of(kind, texts.get(key), also, keys, go));
    }
}
