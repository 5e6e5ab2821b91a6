package org.flexmelder.model;

/**
 * How the portal is reached and spoken to.
 *
 * @param tokenUrl
 *            "EP1"; "" while not set
 * @param reportUrl
 *            "EP3", under which {@code incident/new} and {@code incident/none} stand; "" while not set
 * @param birthdayPattern
 *            {@code java.time} pattern of the birthday on the wire
 * @param houseNumberAsString
 *            send a house number of digits as a string too
 * @param batchSize
 *            incidents in one request, 1 to 100
 */
public record PortalProfile(String tokenUrl, String reportUrl, String birthdayPattern, boolean houseNumberAsString,
        int batchSize) {
    public static final int MAX_BATCH_SIZE = 100;
    public static final PortalProfile DEFAULT = new PortalProfile("", "", "uuuu-MM-dd", false, MAX_BATCH_SIZE);

    public PortalProfile withAddresses(String token, String report) {
        return new PortalProfile(token, report, birthdayPattern, houseNumberAsString, batchSize);
    }
}
