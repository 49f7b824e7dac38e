package org.sundial.verifier;

/** How to use the program, in one screen. */
final class Help {

    private Help() {}

    static String text(Lang lang) {
        return lang.say("""
                日晷验证器：不靠我们，自己核验。

                核验一份回执（不用联网）
                  java -jar verifier.jar <回执文件> [--key <公钥> | --policy <文件>] [--log <日志>]
                核对整本日志
                  java -jar verifier.jar audit <日志网址或文件夹> [--key <公钥> | --policy <文件>] [--since <文件>]

                --key     公布的公钥，一行；可写多次（日志和见证方）。也可写存有它的文件
                --policy  信任哪些日志、哪些见证方、至少几家签名（C2SP tlog-policy）
                --log     到日志里查这一条，指出公开记录的哪一项不同
                --since   记住上次看到的检查点；下次证明日志只增不改
                --lang    zh 或 en

                结果：0 一致；1 不一致；2 无法核验。""", """
                Sundial verifier: check for yourself, without us.

                Check one receipt (no network needed)
                  java -jar verifier.jar <receipt file> [--key <vkey> | --policy <file>] [--log <log>]
                Audit a whole log
                  java -jar verifier.jar audit <log address or folder> [--key <vkey> | --policy <file>] [--since <file>]

                --key     the published key, one line; may be repeated (log and witnesses). A file with it will do
                --policy  which logs and witnesses to trust and how many must have signed (C2SP tlog-policy)
                --log     look the entry up in the log, to name the field of the public record that differs
                --since   remember the last checkpoint seen, and prove next time that the log only grew
                --lang    zh or en

                Exit codes: 0 unchanged; 1 something differs; 2 nothing could be checked.""");
    }
}
