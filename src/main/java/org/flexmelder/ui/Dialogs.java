package org.flexmelder.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Questions to the person, and the system's own windows, which no test machine has. Used on the UI thread. */
public interface Dialogs {

    /**
     * Asks once. Escape and closing mean no.
     *
     * @param title
     *            the question in a few words
     * @param text
     *            what will happen
     * @param action
     *            what the confirming button says, a verb; it is not the default button where {@code danger}
     */
    void confirm(String title, String text, String action, boolean danger, Runnable yes);

    /**
     * Asks for one line of text.
     *
     * @param done
     *            given the stripped text, which may be ""
     */
    void ask(String title, String text, String action, Consumer<String> done);

    /** Tells something that happened and was expected to be told. */
    void inform(String title, String text);

    /** Shows a failure: one plain sentence, details to open and copy. */
    void error(String sentence, Exception cause);

    /** Where to write a file; empty where the person did not choose one. Patterns such as {@code *.csv}. */
    Optional<Path> saveFile(String title, String proposedName, List<String> patterns);

    Optional<Path> openFile(String title, List<String> patterns);

    /** Lets the person choose a printer, and prints there. */
    void print(String name, Printed printed);

    /** Puts text on the clipboard. */
    void copy(String text);
}
