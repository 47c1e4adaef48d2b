package no.maalkort.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code config}: what is set, and by whom. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "What is set, and by whom.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = Config.Show.class,
        footer = {
            "",
            "An option stands before a variable of the environment (MAALKORT_PORT), that before",
            "the file that --config or MAALKORT_CONFIG names, that before the default. A file:",
            "  address: 127.0.0.1",
            "  port: 8080",
            "  prefix: /maalkort",
            "  metrics: 9464",
            "  data: [figures]",
            "  rules: [packs]",
            "  store: receipts",
            "  lang: nb",
            "Its folders are meant as seen from the file."
        })
final class Config extends CommandGroup {
    /** {@code config show}. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Every setting, its value, and where that comes from; passwords are not shown.")
    static final class Show implements Callable<Integer> {
        @Mixin
        private Listening listening;

        @Mixin
        private Stored stored;

        @Mixin
        private Sources sources;

        @Override
        public Integer call() {
            listening.check(sources);
            line("address", listening.address(sources));
            line("port", listening.portSetting(sources));
            line("prefix", listening.prefixSetting(sources));
            line("metrics", listening.metricsSetting(sources));
            line("data", sources.dataSetting());
            line("rules", sources.rulesSetting());
            line("store", stored.setting(sources));
            line("lang", sources.languageSetting());
            line("password", System.getenv(Publish.PASSWORD) == null ? "–" : "(not shown)", Publish.PASSWORD);
            return 0;
        }

        private static void line(String name, Settings.Setting setting) {
            line(name, setting.text().isEmpty() ? "–" : setting.text(), setting.origin());
        }

        private static void line(String name, String value, String origin) {
            System.out.printf("%-9s %-40s %s%n", name, value, origin);
        }
    }
}
