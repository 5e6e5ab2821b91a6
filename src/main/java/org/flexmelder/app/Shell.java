package org.flexmelder.app;

import org.flexmelder.ui.Chapter;
import org.flexmelder.ui.Texts;

/** What a screen may ask of the program around it. Used on the UI thread. */
interface Shell {
    /** Closes the office and opens the practice data. */
    void enterPractice();

    /** Closes the practice data and opens the office, or the first start where there is none. */
    void leavePractice();

    /** Builds the window anew, after a change of language. */
    void reopen();

    /** Opens the user guide at a chapter, in the language of these texts. */
    void openGuide(Texts texts, Chapter chapter);
}
