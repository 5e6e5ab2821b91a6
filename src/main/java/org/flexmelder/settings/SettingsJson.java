package org.flexmelder.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Network;
import org.flexmelder.model.Network.Proxying;
import org.flexmelder.model.PortalProfile;
import org.flexmelder.settings.Settings.Theme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The shape of the settings in JSON. A value that is absent or does not fit is the default's. */
final class SettingsJson {
    private static final int VERSION = 1;
    private static final Set<String> LANGUAGES = Set.of("", "de", "en");

    private SettingsJson() {}

    static Settings read(JsonNode root, Settings defaults) {
        String language = text(root, "language", defaults.language());
        return new Settings(LANGUAGES.contains(language) ? language : defaults.language(),
                theme(text(root, "theme", ""), defaults.theme()), profile(root.path("portal"), defaults.profile()),
                network(root.path("network"), defaults.network()),
                catalogue(root.path("catalogue"), defaults.catalogue()), flag(root, "setUp", defaults.setUp()),
                sending(text(root, "sending", ""), defaults.sending()),
                textSize(root.path("textSize"), defaults.textSize()),
                flag(root, "askForUpdates", defaults.askForUpdates()));
    }

    static ObjectNode write(Settings settings) {
        ObjectNode root = Json.object();
        root.put("version", VERSION).put("language", settings.language()).put("theme", settings.theme().name())
                .put("setUp", settings.setUp()).put("sending", settings.sending().name())
                .put("textSize", settings.textSize()).put("askForUpdates", settings.askForUpdates());
        PortalProfile profile = settings.profile();
        root.putObject("portal").put("tokenUrl", profile.tokenUrl()).put("reportUrl", profile.reportUrl())
                .put("birthdayPattern", profile.birthdayPattern())
                .put("houseNumberAsString", profile.houseNumberAsString()).put("batchSize", profile.batchSize());
        Network network = settings.network();
        root.putObject("network").put("proxy", network.proxying().name()).put("proxyHost", network.proxyHost())
                .put("proxyPort", network.proxyPort()).put("proxyUser", network.proxyUser())
                .put("caFile", network.caFile());
        root.set("catalogue", CatalogueJson.write(settings.catalogue()));
        return root;
    }

    private static Theme theme(String name, Theme absent) {
        return List.of(Theme.values()).stream().filter(t -> t.name().equals(name)).findFirst().orElse(absent);
    }

    private static Settings.Sending sending(String name, Settings.Sending absent) {
        return List.of(Settings.Sending.values()).stream().filter(s -> s.name().equals(name)).findFirst()
                .orElse(absent);
    }

    private static int textSize(JsonNode node, int absent) {
        return node.isInt() && Settings.TEXT_SIZES.contains(node.intValue()) ? node.intValue() : absent;
    }

    private static PortalProfile profile(JsonNode portal, PortalProfile absent) {
        String pattern = text(portal, "birthdayPattern", absent.birthdayPattern());
        int size = portal.path("batchSize").isInt() ? portal.path("batchSize").intValue() : absent.batchSize();
        return new PortalProfile(text(portal, "tokenUrl", absent.tokenUrl()),
                text(portal, "reportUrl", absent.reportUrl()), isPattern(pattern) ? pattern : absent.birthdayPattern(),
                flag(portal, "houseNumberAsString", absent.houseNumberAsString()),
                size >= 1 && size <= PortalProfile.MAX_BATCH_SIZE ? size : absent.batchSize());
    }

    private static Network network(JsonNode node, Network absent) {
        String name = text(node, "proxy", absent.proxying().name());
        int port = node.path("proxyPort").isInt() ? node.path("proxyPort").intValue() : absent.proxyPort();
        return new Network(
                List.of(Proxying.values()).stream().filter(p -> p.name().equals(name)).findFirst()
                        .orElse(absent.proxying()),
                text(node, "proxyHost", absent.proxyHost()),
                port >= 0 && port <= Network.MAX_PORT ? port : absent.proxyPort(),
                text(node, "proxyUser", absent.proxyUser()), text(node, "caFile", absent.caFile()));
    }

    private static boolean isPattern(String pattern) {
        try {
            return !DateTimeFormatter.ofPattern(pattern).format(LocalDate.EPOCH).isBlank();
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private static Catalogue catalogue(JsonNode node, Catalogue absent) {
        return new Catalogue(orElse(() -> CatalogueJson.types(node), absent.types()),
                orElse(() -> CatalogueJson.codes(node, "sexes"), absent.sexes()),
                orElse(() -> CatalogueJson.codes(node, "statuses"), absent.statuses()));
    }

    private static <T> List<T> orElse(Supplier<List<T>> list, List<T> absent) {
        try {
            return list.get();
        } catch (IllegalArgumentException e) {
            return absent;
        }
    }

    private static String text(JsonNode node, String name, String absent) {
        JsonNode value = node.path(name);
        return value.isString() ? value.stringValue() : absent;
    }

    private static boolean flag(JsonNode node, String name, boolean absent) {
        JsonNode value = node.path(name);
        return value.isBoolean() ? value.booleanValue() : absent;
    }
}
