package hoist.reconciler.ledger;

/** Key of a ledger entry: {@code tenant/entry}. A tenant's name has no slash; an entry's may. */
record EntryKey(String tenant, String entry) {
    static EntryKey of(String text) {
        var slash = text.indexOf('/');
        return new EntryKey(text.substring(0, slash), text.substring(slash + 1));
    }

    /** Whether records of this tenant can be told from those of another. */
    static boolean isTenant(String name) {
        return !name.isEmpty() && name.indexOf('/') < 0;
    }

    String text() {
        return tenant + "/" + entry;
    }
}
