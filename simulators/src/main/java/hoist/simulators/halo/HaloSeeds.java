package hoist.simulators.halo;

import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.Kind;
import hoist.simulators.halo.desk.Row;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts things into a HaloPSA before a test, as an administrator would. Every method gives the new object's id. */
public final class HaloSeeds {

    /** What is special about an agent. */
    public enum AgentFlag {
        DISABLED,
        API_ONLY
    }

    /** Whether tickets in a status are closed. */
    public enum StatusKind {
        OPEN,
        CLOSES
    }

    private final Desk desk;

    HaloSeeds(Desk desk) {
        this.desk = desk;
    }

    /** A client with a site Main and its General User. */
    public int addClient(String name) {
        int client = desk.save(Kind.CLIENT, new Row(Map.of("name", name, "inactive", false, "use", "client")))
                .id();
        addSite(client, "Main");
        return client;
    }

    /** A client with a {@code Client reference} (idemeum guide, Request JIT accounts from tickets), for example its idemeum display name. */
    public int addClient(String name, String reference) {
        int client = addClient(name);
        set(Kind.CLIENT, client, "ref", reference);
        return client;
    }

    /** A site with its General User. */
    public int addSite(int clientId, String name) {
        int site = desk.save(
                        Kind.SITE,
                        new Row(Map.of(
                                "name", name, "client_id", clientId, "clientsite_name", name, "inactive", false)))
                .id();
        user(clientId, site, "General User", "");
        return site;
    }

    /** A user at the client's first site. */
    public int addUser(int clientId, String name, String email) {
        return user(clientId, firstSite(clientId), name, email);
    }

    /** An active asset whose inventory number is this name. */
    public int addAsset(int clientId, String inventoryNumber) {
        return addAsset(clientId, inventoryNumber, "");
    }

    /** An active asset; which of the two holds the computer's name depends on the tenant's asset types. */
    public int addAsset(int clientId, String inventoryNumber, String keyField) {
        return desk.save(
                        Kind.ASSET,
                        new Row(Map.of(
                                "inventory_number",
                                inventoryNumber,
                                "key_field",
                                keyField,
                                "client_id",
                                clientId,
                                "site_id",
                                firstSite(clientId),
                                "assettype_id",
                                desk.ids().offset() + 1,
                                "assettype_name",
                                "Workstation",
                                "inactive",
                                false,
                                "use",
                                "asset")))
                .id();
    }

    /** An agent who is named after the address: {@code tess.tech@msp.example} is Tess Tech. */
    public int addAgent(String email, AgentFlag... flags) {
        Set<AgentFlag> set = EnumSet.noneOf(AgentFlag.class);
        set.addAll(List.of(flags));
        String name = nameIn(email);
        Row agent = new Row(Map.of(
                        "name",
                        name,
                        "email",
                        email,
                        "initials",
                        name.replaceAll("[^A-Z]", ""),
                        "team",
                        "1st Line",
                        "is_agent",
                        true,
                        "use",
                        "agent"))
                .with("isdisabled", set.contains(AgentFlag.DISABLED))
                .with("isapiagent", set.contains(AgentFlag.API_ONLY));
        return desk.save(Kind.AGENT, agent).id();
    }

    /** Lets an agent sign in with the grant {@code password}. */
    public void setPassword(int agentId, String password) {
        set(Kind.AGENT, agentId, "__password", password);
    }

    /**
     * A custom field of tickets (Configuration, Custom objects, Custom fields); Halo puts CF before the name. One that
     * is there already stays as it is.
     */
    public int addCustomField(String fieldName, String label) {
        return desk.table(Kind.FIELD)
                .named("name", "CF" + fieldName)
                .map(Row::id)
                .orElseGet(() -> newCustomField(fieldName, label));
    }

    /** A ticket type with that number. */
    public int addTicketType(int id, String name) {
        return desk.save(
                        Kind.TICKET_TYPE,
                        Row.withId(id)
                                .withAll(Map.of(
                                        "name",
                                        name,
                                        "use",
                                        "ticket",
                                        "cancreate",
                                        true,
                                        "initial_status",
                                        desk.ids().statusNew())))
                .id();
    }

    /** A status with that number. */
    public int addStatus(int id, String name, StatusKind kind) {
        return desk.save(
                        Kind.STATUS,
                        Row.withId(id)
                                .withAll(Map.of(
                                        "name",
                                        name,
                                        "shortname",
                                        name,
                                        "type",
                                        0,
                                        "__closes",
                                        kind == StatusKind.CLOSES)))
                .id();
    }

    /** A category of the first level list, for example {@code Hardware>Laptop}. */
    public int addCategory(String value) {
        return desk.save(Kind.CATEGORY, new Row(Map.of("value", value, "category_name", value, "type_id", 1)))
                .id();
    }

    /** An outcome, that is a kind of action. */
    public int addOutcome(String name) {
        return desk.save(Kind.OUTCOME, new Row(Map.of("outcome", name, "buttonname", name, "newstatus", 0)))
                .id();
    }

    /** Makes properties mandatory for tickets of a type. */
    public void requireFields(int ticketTypeId, String... properties) {
        desk.mandatory(ticketTypeId, List.of(properties));
    }

    /** Renames, disables or otherwise changes any object. */
    public void set(Kind kind, int id, String property, Object value) {
        Row row = desk.table(kind)
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no " + kind + " with id " + id));
        desk.save(kind, row.with(property, value));
    }

    private static String nameIn(String email) {
        return Arrays.stream(email.split("@", -1)[0].split("\\.", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private int newCustomField(String fieldName, String label) {
        return desk.save(
                        Kind.FIELD,
                        new Row(Map.of(
                                "name",
                                "CF" + fieldName,
                                "label",
                                label,
                                "type",
                                0,
                                "usage",
                                1,
                                "inputtype",
                                0,
                                "mandatory",
                                false)))
                .id();
    }

    private int user(int clientId, int siteId, String name, String email) {
        return desk.save(
                        Kind.USER,
                        new Row(Map.of(
                                "name",
                                name,
                                "emailaddress",
                                email,
                                "login",
                                email,
                                "client_id",
                                clientId,
                                "site_id",
                                siteId,
                                "inactive",
                                false,
                                "use",
                                "user")))
                .id();
    }

    private int firstSite(int clientId) {
        return desk.table(Kind.SITE)
                .first(site -> site.number("client_id") == clientId)
                .orElseThrow(() -> new IllegalArgumentException("there is no client with id " + clientId))
                .id();
    }
}
