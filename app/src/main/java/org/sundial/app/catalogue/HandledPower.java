package org.sundial.app.catalogue;

import org.sundial.procedure.Procedure;

/** 可办理的事项. A confirmed item with the frozen procedure it runs on and the rules around it. */
public record HandledPower(Power power, Procedure procedure, ItemRules rules) {}
