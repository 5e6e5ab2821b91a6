package org.flexmelder.model;

/** How much master data an incident type asks for and carries. */
public enum Scope {
    ALL,
    PART,
    NONE
}
