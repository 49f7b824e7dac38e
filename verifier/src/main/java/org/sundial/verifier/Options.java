package org.sundial.verifier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param command what to do
 * @param target the receipt's file, or the log's address or folder; empty for help
 * @param keys verifier keys given with {@code --key}
 * @param policy file given with {@code --policy}
 * @param log log to look an entry up in, given with {@code --log}
 * @param since file that remembers the last checkpoint, given with {@code --since}
 * @param lang language of the answer
 */
record Options(
        Command command,
        String target,
        List<String> keys,
        Optional<String> policy,
        Optional<String> log,
        Optional<String> since,
        Lang lang) {

    enum Command {
        CHECK,
        AUDIT,
        HELP
    }

    /** The command line is not one we know; says why in both languages. */
    static final class WrongUse extends Exception {
        private static final long serialVersionUID = 1L;
        private final String zh;
        private final Lang lang;

        WrongUse(Lang lang, String zh, String en) {
            super(en);
            this.zh = zh;
            this.lang = lang;
        }

        Lang lang() {
            return lang;
        }

        String sentence() {
            return lang.say(zh, String.valueOf(getMessage()));
        }
    }

    static Options parse(String[] args) throws WrongUse {
        Lang lang = lang(args);
        Deque<String> rest = new ArrayDeque<>(List.of(args));
        List<String> targets = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        Optional<String> policy = Optional.empty();
        Optional<String> log = Optional.empty();
        Optional<String> since = Optional.empty();
        while (!rest.isEmpty()) {
            String arg = rest.removeFirst();
            switch (arg) {
                case "--key" -> keys.add(value(arg, rest, lang));
                case "--policy" -> policy = Optional.of(value(arg, rest, lang));
                case "--log" -> log = Optional.of(value(arg, rest, lang));
                case "--since" -> since = Optional.of(value(arg, rest, lang));
                case "--lang" -> value(arg, rest, lang);
                case "--help", "-h" -> targets.addFirst("help");
                default -> targets.add(arg);
            }
        }
        Optional<String> unknown =
                targets.stream().filter(target -> target.startsWith("-")).findFirst();
        if (unknown.isPresent()) {
            throw new WrongUse(lang, "不认识选项 " + unknown.get() + "。", "Unknown option " + unknown.get() + ".");
        }
        if (!keys.isEmpty() && policy.isPresent()) {
            throw new WrongUse(lang, "--key 和 --policy 只能用一个。", "Use either --key or --policy, not both.");
        }
        if (targets.isEmpty() || targets.getFirst().equals("help")) {
            return new Options(Command.HELP, "", keys, policy, log, since, lang);
        }
        Command command = targets.getFirst().equals("audit") ? Command.AUDIT : Command.CHECK;
        List<String> subjects = command == Command.AUDIT ? targets.subList(1, targets.size()) : targets;
        if (subjects.size() != 1) {
            throw new WrongUse(
                    lang,
                    command == Command.AUDIT ? "请写一个日志网址或文件夹。" : "请写一个回执文件。",
                    command == Command.AUDIT ? "Name one log address or folder." : "Name one receipt file.");
        }
        return new Options(command, subjects.getFirst(), keys, policy, log, since, lang);
    }

    private static String value(String option, Deque<String> rest, Lang lang) throws WrongUse {
        if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
            throw new WrongUse(lang, option + " 后面缺少内容。", option + " needs a value.");
        }
        return rest.removeFirst();
    }

    /** Read before everything else, so that complaints about the rest are in the right language. */
    private static Lang lang(String[] args) throws WrongUse {
        int at = List.of(args).indexOf("--lang");
        if (at < 0 || at + 1 == args.length) {
            return Lang.ZH;
        }
        return switch (args[at + 1]) {
            case "zh" -> Lang.ZH;
            case "en" -> Lang.EN;
            default -> throw new WrongUse(Lang.ZH, "--lang 只能是 zh 或 en。", "--lang is zh or en.");
        };
    }
}
