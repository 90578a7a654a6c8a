package hoist.simulators.http;

/** What goes into a tag: an attribute or content. Made by {@link Html}'s methods. */
public sealed interface HtmlPart permits Html, HtmlAttribute {}
