package org.flexmelder.model;

/**
 * The service user with its secret, and the API token, all of the managing company, and the password of the office's
 * proxy; "" where not set. Never printed.
 */
public record Credentials(String user, String secret, String apiToken, String proxyPassword) {
    public static final Credentials NONE = new Credentials("", "", "");

    /** Without a proxy that wants a password. */
    public Credentials(String user, String secret, String apiToken) {
        this(user, secret, apiToken, "");
    }

    /** True where the portal's are all there. */
    public boolean isComplete() {
        return !user.isEmpty() && !secret.isEmpty() && !apiToken.isEmpty();
    }

    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
