package org.sundial.procedure;

/** 岗位名称. How the text form calls the posts every organ has; any other post stands as it is written. */
final class PostNames {

    private PostNames() {}

    static String zh(String post) {
        return switch (post) {
            case "window" -> "窗口人员";
            case "handler" -> "承办人";
            case "reviewer" -> "审核人";
            case "head" -> "负责人";
            case "supervisor" -> "监察人员";
            case "legal" -> "法制审核人员";
            case "admin" -> "管理员";
            default -> post;
        };
    }

    static String en(String post) {
        return switch (post) {
            case "window" -> "the counter officer";
            case "handler" -> "the case handler";
            case "reviewer" -> "the reviewer";
            case "head" -> "the head of the organ";
            case "supervisor" -> "the supervisor";
            case "legal" -> "the legal office";
            case "admin" -> "the administrator";
            default -> post;
        };
    }
}
