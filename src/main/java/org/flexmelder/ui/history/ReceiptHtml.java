package org.flexmelder.ui.history;

import java.util.List;
import java.util.stream.Collectors;

/** A receipt as one HTML page without anything from elsewhere. */
final class ReceiptHtml {
    private static final String STYLE = """
            body { font: 14px/1.45 "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #1b1f24; background: #fff;
              max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.5rem; margin: 0 0 1rem; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem; margin: 0 0 1.5rem; }
            dt { color: #57606a; } dd { margin: 0; overflow-wrap: anywhere; }
            ol { list-style: none; margin: 0; padding: 0; border-top: 1px solid #8c959f; }
            li { border-bottom: 1px solid #d0d7de; padding: .6rem 0; break-inside: avoid; display: grid;
              grid-template-columns: 2.5rem 1fr max-content; }
            li > * { grid-column: 2 / 4; margin: 0; } li .n { grid-column: 1; grid-row: 1; color: #57606a; }
            li .p { grid-column: 2; grid-row: 1; font-weight: 600; } li .s { grid-column: 3; grid-row: 1; }
            .ids { color: #57606a; font-size: .86rem; overflow-wrap: anywhere; }
            .banner { background: #f4c430; color: #241c00; font-weight: 600; padding: .6rem 1rem; margin: 0 0 1rem;
              -webkit-print-color-adjust: exact; print-color-adjust: exact; border: 2px solid #241c00; }
            footer { color: #57606a; font-size: .86rem; margin-top: 1.5rem; }
            """;

    private ReceiptHtml() {}

    static String of(Receipt receipt, String language) {
        StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"").append(text(language))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>").append(text(receipt.title()))
                .append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
        if (!receipt.banner().isEmpty()) {
            page.append("<p class=\"banner\">").append(text(receipt.banner())).append("</p>\n");
        }
        page.append("<h1>").append(text(receipt.title())).append("</h1>\n<dl>\n");
        receipt.facts().forEach(fact -> page.append("<dt>").append(text(fact.label())).append("</dt><dd>")
                .append(text(fact.value())).append("</dd>\n"));
        page.append("</dl>\n");
        if (!receipt.lines().isEmpty()) {
            page.append("<ol>\n");
            receipt.lines().forEach(line -> page.append(line(line)));
            page.append("</ol>\n");
        }
        return page.append("<footer>").append(text(receipt.note())).append("</footer>\n</body>\n</html>\n").toString();
    }

    private static String line(Receipt.Line line) {
        return "<li><span class=\"n\">" + line.number() + "</span>" + paragraph("p", line.person())
                + paragraph("s", line.state()) + paragraph("a", line.about()) + paragraph("ids", ids(line.ids()))
                + line.remarks().stream().map(remark -> paragraph("r", remark)).collect(Collectors.joining())
                + "</li>\n";
    }

    static String ids(List<Receipt.Fact> ids) {
        return ids.stream().map(id -> id.label() + "\u00a0" + id.value()).collect(Collectors.joining(" · "));
    }

    private static String paragraph(String style, String words) {
        return "<p class=\"" + style + "\">" + text(words) + "</p>";
    }

    private static String text(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
