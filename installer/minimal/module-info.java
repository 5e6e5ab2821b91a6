/** The least window, beside which the program's start is measured. */
module minimal {
    requires javafx.controls;

    exports minimal to javafx.graphics;
}
