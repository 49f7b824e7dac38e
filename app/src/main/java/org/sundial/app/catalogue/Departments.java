package org.sundial.app.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 各部门. The departments whose powers are published, and how many each has. */
@Component
public class Departments {
    private final JdbcClient jdbc;

    Departments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the city's own order. */
    public List<Department> list() {
        return jdbc.sql("select code, name, short_name, name_en, position from catalogue.department order by position")
                .query(Department.class)
                .list();
    }

    public Optional<Department> find(String code) {
        return jdbc.sql("select code, name, short_name, name_en, position from catalogue.department where code = :code")
                .param("code", code)
                .query(Department.class)
                .optional();
    }

    /** How many items, sub-items not counted, each department publishes in each category, in the city's order. */
    public Map<Department, Map<Category, Integer>> published() {
        Map<String, Department> byCode = new LinkedHashMap<>();
        list().forEach(department -> byCode.put(department.code(), department));
        Map<Department, Map<Category, Integer>> counts = new LinkedHashMap<>();
        jdbc.sql("""
                select p.department, p.category, count(*) as items
                  from catalogue.published_item p join catalogue.department d on d.code = p.department
                 where p.parent is null
                 group by p.department, d.position, p.category order by d.position
                """).query(row -> {
            Department department = byCode.get(row.getString("department"));
            if (department != null) {
                counts.computeIfAbsent(department, key -> new java.util.EnumMap<>(Category.class))
                        .put(Category.valueOf(row.getString("category")), row.getInt("items"));
            }
        });
        return counts;
    }
}
