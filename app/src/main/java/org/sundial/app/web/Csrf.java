package org.sundial.app.web;

/** The token every form sends back, so that another site cannot act in the reader's name. */
public record Csrf(String parameter, String header, String token) {}
