package org.flexmelder.practice;

/** Where the three calls stand on the portal. */
final class Paths {
    static final String TOKEN = "/token";
    static final String REPORT = "/careflex";
    static final String NEW = REPORT + "/incident/new";
    static final String NONE = REPORT + "/incident/none";

    private Paths() {}
}
