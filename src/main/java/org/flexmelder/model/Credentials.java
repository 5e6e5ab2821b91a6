package org.flexmelder.model;

/**
 * The service user with its secret, and the API token, all of the managing company; "" where not set. Never printed.
 */
public record Credentials(String user, String secret, String apiToken) {
    public static final Credentials NONE = new Credentials("", "", "");

    public boolean isComplete() {
        return !user.isEmpty() && !secret.isEmpty() && !apiToken.isEmpty();
    }

    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
