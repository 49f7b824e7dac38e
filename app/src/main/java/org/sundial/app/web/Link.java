package org.sundial.app.web;

/** A place to go and what it is called, in the reader's language. */
public record Link(String href, String label) {}
