package org.sundial.app.hall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A noodle shop that applies for the food licence: every page filled in as it should be. */
final class FoodForm {
    /** Made up, and right by GB 32100: letters where a real code has the organ's digits. */
    static final String CREDIT_CODE = "91650200DEM000014T";

    private FoodForm() {}

    static Map<String, String> way() {
        return fields("onlyPrepackaged", "false", "commitment", "false", "applicantKind", "ORGANISATION");
    }

    static Map<String, String> applicant() {
        return fields(
                "applicantName", "模拟面馆九十九号",
                "creditCode", CREDIT_CODE,
                "responsiblePerson", "模拟负责人",
                "contactPhone", "0990-1234567");
    }

    static Map<String, String> place() {
        return fields(
                "premisesName", "模拟面馆九十九号",
                "premisesDistrict", "650203",
                "premisesAddress", "模拟路99号（虚构地址）",
                "businessForm", "CATERING",
                "hotFood", "true",
                "floorArea", "80.5",
                "foodSafetyManager", "模拟管理员");
    }

    static Map<String, String> result() {
        return fields("deliveryMode", "ELECTRONIC");
    }

    /** The required materials of the ordinary way. */
    static List<String> materials() {
        return List.of("F01", "F03", "F04", "F05", "F06");
    }

    /** Somebody with a draft that could be handed in. */
    static Applicant complete(Applicant applicant) {
        String base = "/apply/" + Applicant.FOOD;
        applicant.sends(base, Map.of());
        applicant.sends(base + "/q/way", way());
        applicant.sends(base + "/q/applicant", applicant());
        applicant.sends(base + "/q/place", place());
        applicant.sends(base + "/q/result", result());
        Map<String, Applicant.File> files = new LinkedHashMap<>();
        materials().forEach(code -> files.put(code, Applicant.File.pdf(code + " 模拟材料.pdf")));
        return applicant.uploads(base + "/materials", files, Map.of());
    }

    private static Map<String, String> fields(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
