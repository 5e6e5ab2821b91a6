package org.flexmelder.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Dialogs that no person sees: they remember what was said and answer as told. */
public final class RecordingDialogs implements Dialogs {
    /** Every title, text and sentence, in order. */
    public final List<String> said = new ArrayList<>();
    public final List<Exception> errors = new ArrayList<>();
    /** The pages that went to a printer. */
    public final List<Node> printed = new ArrayList<>();
    public final List<String> copied = new ArrayList<>();
    /** Whether {@link #confirm} is answered with yes. */
    public boolean yes = true;
    /** What {@link #ask} is answered with; empty means canceled. */
    public Optional<String> answer = Optional.of("");
    /** What the file choosers give. */
    public Optional<Path> file = Optional.empty();

    @Override
    public void confirm(String title, String text, String action, boolean danger, Runnable onYes) {
        said.add(title + "|" + text + "|" + action);
        if (yes) {
            onYes.run();
        }
    }

    @Override
    public void ask(String title, String text, String action, Consumer<String> done) {
        said.add(title + "|" + text + "|" + action);
        answer.ifPresent(done);
    }

    @Override
    public void inform(String title, String text) {
        said.add(title + "|" + text);
    }

    @Override
    public void error(String sentence, Exception cause) {
        said.add(sentence);
        errors.add(cause);
    }

    @Override
    public Optional<Path> saveFile(String title, String proposedName, List<String> patterns) {
        said.add(title + "|" + proposedName);
        return file;
    }

    @Override
    public Optional<Path> openFile(String title, List<String> patterns) {
        said.add(title);
        return file;
    }

    @Override
    public void print(String name, Printed what) {
        printed.addAll(what.pages(487, 734));
    }

    @Override
    public void copy(String text) {
        copied.add(text);
    }
}
