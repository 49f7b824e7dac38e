package org.sundial.app.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sundial.app.catalogue.SeedTable.Row;

/**
 * Reads the published lists into items. The city's own catalogue is what its departments publish at the prefecture's
 * level; rows of counties and of the region that stand in the same workbooks are other governments' lists.
 *
 * <p>Real defects of the source (a category or a number missing, a name or an official code given twice, a citation
 * without law or article) are kept as they are and shown; only what would break the tables is a fault.
 */
final class SeedReading {
    private static final Set<String> ITEM_COLUMNS = Set.of(
            "item_id",
            "row_kind",
            "parent_item_id",
            "official_code",
            "department",
            "category",
            "category_inferred",
            "source_seq",
            "name",
            "sub_item",
            "legal_basis_short",
            "exercising_body",
            "handling_org",
            "level",
            "tier",
            "authority_scope",
            "target",
            "conditions",
            "materials",
            "legal_limit",
            "promised_limit",
            "fee",
            "intermediary",
            "remedy",
            "publicity",
            "status",
            "remark",
            "list_year",
            "duty_text_id",
            "responsibility_text_id",
            "responsibility_basis_text_id",
            "accountability_scope_text_id",
            "accountability_situation_text_id",
            "src_file",
            "src_sheet",
            "src_row");
    private static final Set<String> BASIS_COLUMNS =
            Set.of("item_id", "basis_no", "basis_type", "law_name", "articles", "version_note", "basis_text");

    private final List<String> faults = new ArrayList<>();
    private final Map<String, SeedDepartment> departments = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<PowerContent.Citation>> citations = new HashMap<>();
    private final List<PowerContent> items = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    /** What was read: the departments in the city's order, the items in the list's. */
    record Result(List<SeedDepartment> departments, List<PowerContent> items) {}

    /** 部门. */
    record SeedDepartment(String code, String name, String shortName, String nameEn) {}

    /**
     * The seed on the classpath.
     *
     * @throws SeedRefused with every fault
     */
    static Result read() {
        SeedReading reading = new SeedReading();
        List<SeedDepartment> departments = reading.departments(SeedTable.load(
                "organisations.csv",
                Set.of("code", "name", "name_en", "short_name", "simulated"),
                reading.faults::add));
        reading.texts(
                SeedTable.load("catalogue/karamay_texts.csv", Set.of("text_id", "kind", "text"), reading.faults::add));
        for (String file : List.of("catalogue/karamay_item_basis.csv", "catalogue/supplement_basis.csv")) {
            reading.citations(SeedTable.load(file, BASIS_COLUMNS, reading.faults::add));
        }
        reading.items(SeedTable.load("catalogue/karamay_items.csv", ITEM_COLUMNS, reading.faults::add), false);
        reading.items(SeedTable.load("catalogue/supplement.csv", ITEM_COLUMNS, reading.faults::add), true);
        return reading.result(departments);
    }

    Result result(List<SeedDepartment> inOrder) {
        for (PowerContent item : items) {
            String parent = item.parent();
            if (parent != null && !codes.contains(parent)) {
                faults.add(item.code() + ": its parent " + parent + " is not in the list");
            }
        }
        if (!faults.isEmpty()) {
            throw new SeedRefused(faults);
        }
        return new Result(inOrder, List.copyOf(items));
    }

    List<SeedDepartment> departments(SeedTable table) {
        List<SeedDepartment> inOrder = new ArrayList<>();
        for (Row row : table.rows()) {
            if ("yes".equals(row.get("simulated"))) {
                continue;
            }
            SeedDepartment department = new SeedDepartment(
                    row.require("code", faults::add),
                    row.require("name", faults::add),
                    row.require("short_name", faults::add),
                    row.require("name_en", faults::add));
            inOrder.add(department);
            if (departments.put(department.name(), department) != null) {
                faults.add(row.place() + ": the department " + department.name() + " stands twice");
            }
        }
        return inOrder;
    }

    void texts(SeedTable table) {
        for (Row row : table.rows()) {
            if (texts.put(row.require("text_id", faults::add), row.require("text", faults::add)) != null) {
                faults.add(row.place() + ": the text " + row.get("text_id") + " stands twice");
            }
        }
    }

    void citations(SeedTable table) {
        for (Row row : table.rows()) {
            citations
                    .computeIfAbsent(row.require("item_id", faults::add), code -> new ArrayList<>())
                    .add(new PowerContent.Citation(
                            row.get("basis_type"),
                            row.get("law_name"),
                            row.get("articles"),
                            row.get("version_note"),
                            row.get("basis_text")));
        }
    }

    void items(SeedTable table, boolean supplement) {
        for (Row row : table.rows()) {
            String kind = row.get("row_kind");
            boolean ours = "prefecture".equals(row.get("tier")) && ("item".equals(kind) || "subitem".equals(kind));
            if (ours) {
                item(row, supplement).ifPresent(items::add);
            }
        }
    }

    private Optional<PowerContent> item(Row row, boolean supplement) {
        String code = row.require("item_id", faults::add);
        String name = row.require("name", faults::add);
        if (!codes.add(code)) {
            faults.add(row.place() + ": the code " + code + " stands twice");
        }
        String printedCategory = row.get("category");
        Optional<Category> category = Category.ofChinese(printedCategory == null ? "" : printedCategory);
        if (category.isEmpty()) {
            faults.add(row.place() + ": " + printedCategory + " is not one of the ten categories");
        }
        String departmentName = row.require("department", faults::add);
        SeedDepartment department = departments.get(departmentName);
        if (department == null) {
            faults.add(row.place() + ": the department " + departmentName + " is not in organisations.csv");
        }
        if (category.isEmpty() || department == null) {
            return Optional.empty();
        }
        return Optional.of(new PowerContent(
                PowerContent.FORM,
                code,
                row.get("parent_item_id"),
                row.get("official_code"),
                category.get(),
                name,
                row.get("sub_item"),
                new PowerContent.Organ(
                        department.code(),
                        department.name(),
                        row.get("exercising_body"),
                        row.get("handling_org"),
                        row.get("level")),
                new PowerContent.Bases(row.get("legal_basis_short"), citations.getOrDefault(code, List.of())),
                terms(row),
                duties(row),
                new PowerContent.Origin(
                        row.get("list_year"),
                        row.get("source_seq"),
                        row.get("src_file"),
                        row.get("src_sheet"),
                        row.get("src_row"),
                        row.get("category_inferred") != null,
                        supplement)));
    }

    private static PowerContent.Terms terms(Row row) {
        return new PowerContent.Terms(
                row.get("authority_scope"),
                row.get("target"),
                row.get("conditions"),
                row.get("materials"),
                row.get("legal_limit"),
                row.get("promised_limit"),
                row.get("fee"),
                row.get("intermediary"),
                row.get("remedy"),
                row.get("publicity"),
                row.get("status"),
                row.get("remark"));
    }

    private PowerContent.Duties duties(Row row) {
        return new PowerContent.Duties(
                text(row, "duty_text_id"),
                text(row, "responsibility_text_id"),
                text(row, "responsibility_basis_text_id"),
                text(row, "accountability_scope_text_id"),
                text(row, "accountability_situation_text_id"));
    }

    private @Nullable String text(Row row, String column) {
        String id = row.get(column);
        if (id == null) {
            return null;
        }
        String text = texts.get(id);
        if (text == null) {
            faults.add(row.place() + ": " + column + " names the text " + id + ", which is not in karamay_texts.csv");
        }
        return text;
    }
}
