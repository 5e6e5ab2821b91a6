package org.flexmelder.app;

/** What a screen may ask of the program around it. Used on the UI thread. */
interface Shell {
    /** Closes the office and opens the practice data. */
    void enterPractice();

    /** Closes the practice data and opens the office, or the first start where there is none. */
    void leavePractice();

    /** Builds the window anew, after a change of language. */
    void reopen();
}
