package org.flexmelder.ui.settings;

import java.time.Instant;

/** A certificate of the office's CA file: whose, and until when. */
public record CaCertificate(String name, Instant until) {}
