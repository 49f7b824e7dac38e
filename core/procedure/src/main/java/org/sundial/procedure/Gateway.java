package org.sundial.procedure;

import java.util.Optional;

/**
 * 网关. Splits and joins.
 *
 * @param defaultFlow the way taken when no condition holds, never on a parallel gateway
 */
public record Gateway(
        String id, String name, String nameEn, GatewayKind kind, Optional<String> defaultFlow, String scope)
        implements Node {}
