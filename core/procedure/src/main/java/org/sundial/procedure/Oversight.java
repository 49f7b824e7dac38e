package org.sundial.procedure;

/**
 * 监督制约. What the published chart says of a step besides who and when; each is empty where nothing is published.
 *
 * @param risk 廉政风险点
 * @param control 防控措施
 * @param disclosure 公开范围、形式、时限
 * @param remedy 救济途径
 */
public record Oversight(String risk, String control, String disclosure, String remedy) {

    public static final Oversight NONE = new Oversight("", "", "", "");
}
