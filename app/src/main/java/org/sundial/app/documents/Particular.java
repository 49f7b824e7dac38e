package org.sundial.app.documents;

/** 载明事项. One line of what a decision or a licence states: 经营场所, 主体业态. */
public record Particular(String label, String value) {}
