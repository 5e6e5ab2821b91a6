/** FlexMelder: reports HR incidents to the CareFlex Chemie portal. */
module org.flexmelder {
    requires atlantafx.base;
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires de.siegmar.fastcsv;
    requires info.picocli;
    requires java.logging;
    requires java.sql;
    requires javafx.controls;
    requires jdk.httpserver;
    requires jdk.net;
    requires org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires org.commonmark;
    requires org.commonmark.ext.gfm.tables;
    requires org.jspecify;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.feather;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;
    requires tools.jackson.databind;

    opens org.flexmelder.app to info.picocli, javafx.graphics;
}
