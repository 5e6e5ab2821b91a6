package org.flexmelder.ui;

import java.util.List;
import javafx.scene.Node;

/** Something that can be laid out on paper. */
@FunctionalInterface
public interface Printed {

    /**
     * The pages, whole and in order.
     *
     * @param width
     *            of what can be printed on, in points
     * @param height
     *            of what can be printed on, in points
     */
    List<Node> pages(double width, double height);
}
