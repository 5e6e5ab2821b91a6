package org.flexmelder.ui;

import javafx.scene.Node;

/** One screen of the window. Used on the UI thread. */
public interface Screen {

    /** The same node at every call. */
    Node node();

    /** It came into view, or something in the store changed while it is in view: read again what it shows. */
    void refresh();

    /** A person came to this screen: puts the focus where the work begins. */
    default void arrive() {}

    /** It goes out of view, or the window closes: hand what is still being typed to the store. */
    default void flush() {}
}
