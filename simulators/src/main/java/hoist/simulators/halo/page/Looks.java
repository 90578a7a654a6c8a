package hoist.simulators.halo.page;

/** The style sheet of both pages. */
final class Looks {

    static final String SHEET = """
            :root { --ink: #1d2733; --soft: #5b6878; --line: #dfe4ea; --ground: #f3f5f8; --blue: #1f5fa8; }
            * { box-sizing: border-box; }
            body { margin: 0; background: var(--ground); color: var(--ink);
              font: 15px/1.5 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
            header { background: #16273c; color: #fff; padding: 12px 28px; display: flex; gap: 16px;
              align-items: baseline; }
            header a { color: #fff; text-decoration: none; font-weight: 600; font-size: 17px; }
            header span { color: #9fb2c8; font-size: 13px; }
            main { max-width: 1180px; margin: 24px auto; padding: 0 24px; }
            h1 { font-size: 21px; margin: 0 0 4px; overflow-wrap: anywhere; }
            h2 { font-size: 13px; letter-spacing: .05em; text-transform: uppercase; color: var(--soft); margin: 0 0 10px; }
            a { color: var(--blue); }
            section { background: #fff; border: 1px solid var(--line); border-radius: 8px; padding: 18px 20px;
              margin-bottom: 18px; }
            .columns { display: grid; grid-template-columns: minmax(0, 2fr) minmax(260px, 1fr); gap: 18px; }
            table { border-collapse: collapse; width: 100%; }
            th { text-align: left; font-size: 12px; color: var(--soft); font-weight: 600; }
            th, td { padding: 8px 10px; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
            tr:last-child > td { border-bottom: 0; }
            .properties td:first-child { color: var(--soft); width: 38%; }
            .all td { font: 12.5px/1.45 ui-monospace, Menlo, Consolas, monospace; padding: 4px 10px; }
            .pill { display: inline-block; padding: 1px 10px; border-radius: 10px; font-size: 13px; font-weight: 600;
              background: #fdf0d5; color: #7a4b00; white-space: nowrap; }
            .pill.closed { background: #e4f2dc; color: #35661a; }
            .soft { color: var(--soft); font-size: 13px; }
            .prose { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
            .closure { border-left: 4px solid #689f38; }
            .note { border-top: 1px solid var(--line); padding: 10px 0; }
            .note:first-of-type { border-top: 0; }
            form { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
            select, button { font: inherit; font-size: 14px; padding: 7px 14px; border-radius: 6px;
              border: 1px solid #c3ccd6; background: #fff; color: var(--ink); }
            button { cursor: pointer; }
            button.quick { background: var(--blue); border-color: var(--blue); color: #fff; font-weight: 600; }
            button:focus-visible, select:focus-visible, a:focus-visible { outline: 3px solid #f2b134; outline-offset: 1px; }
            @media (max-width: 820px) { .columns { grid-template-columns: 1fr; } main { padding: 0 12px; } }
            """;

    private Looks() {}
}
