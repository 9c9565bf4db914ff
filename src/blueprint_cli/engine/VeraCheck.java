import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Reference;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Validates PDF files with veraPDF's engine and one of the profiles in its jar.
 *
 * <p>Usage: {@code java -cp JAR VeraCheck.java PROFILE FILE...}. Prints a tab-separated line for each
 * file ({@code checked}, file, number of checks) and for each rule that it breaks ({@code broken},
 * file, rule, number of places, message, first place). Exit status: 0 if every file was read.
 */
public final class VeraCheck {
  private static final String PROFILES = "/org/verapdf/pdfa/validation/";

  private VeraCheck() {}

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    ValidationProfile profile = readProfile(arguments[0]);
    for (String file : Arrays.copyOfRange(arguments, 1, arguments.length)) {
      report(file, validate(file, profile));
    }
  }

  private static ValidationResult validate(String file, ValidationProfile profile)
      throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new File(file), profile.getPDFAFlavour());
        PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, true)) {
      return validator.validate(parser);
    }
  }

  private static void report(String file, ValidationResult result) {
    Map<String, List<TestAssertion>> broken = new TreeMap<>();
    for (TestAssertion each : result.getTestAssertions()) {
      if (each.getStatus() == TestAssertion.Status.FAILED) {
        RuleId rule = each.getRuleId();
        broken
            .computeIfAbsent(rule.getClause() + "-" + rule.getTestNumber(), key -> new ArrayList<>())
            .add(each);
      }
    }
    printLine("checked", file, result.getTotalAssertions());
    broken.forEach(
        (rule, places) -> {
          TestAssertion first = places.get(0);
          String place = first.getLocation().getContext();
          printLine("broken", file, rule, places.size(), first.getMessage(), place);
        });
  }

  private static void printLine(Object... cells) {
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      texts.add(String.valueOf(cell).replaceAll("\\s+", " "));
    }
    System.out.println(String.join("\t", texts));
  }

  /** Reads a profile's XML by hand: the jar lacks the JAXB classes that veraPDF's reader needs. */
  private static ValidationProfile readProfile(String name) throws Exception {
    Element root;
    try (InputStream stream = VeraCheck.class.getResourceAsStream(PROFILES + name + ".xml")) {
      Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
      root = document.getDocumentElement();
    }
    Set<Rule> rules = new HashSet<>();
    for (Element each : elements(root, "rule")) {
      rules.add(readRule(each));
    }
    Set<Variable> variables = new HashSet<>();
    for (Element each : elements(root, "variable")) {
      variables.add(
          Profiles.variableFromValues(
              each.getAttribute("name"),
              each.getAttribute("object"),
              text(each, "defaultValue"),
              text(each, "value")));
    }
    return Profiles.profileFromValues(
        PDFAFlavour.valueOf(root.getAttribute("flavour")),
        Profiles.profileDetailsFromValues(name, name, "", new Date(0)),
        "",
        rules,
        variables);
  }

  private static Rule readRule(Element rule) {
    Element id = elements(rule, "id").get(0);
    Element error = elements(rule, "error").get(0);
    List<ErrorArgument> places = new ArrayList<>();
    for (Element each : elements(error, "argument")) {
      String name = each.getAttribute("name");
      places.add(
          ErrorArgumentImpl.fromValues(each.getTextContent(), name.isEmpty() ? null : name, null));
    }
    Boolean deferred =
        rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null;
    return Profiles.ruleFromValues(
        Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"),
            Integer.parseInt(id.getAttribute("testNumber"))),
        rule.getAttribute("object"),
        deferred,
        rule.getAttribute("tags"),
        text(rule, "description"),
        text(rule, "test"),
        Profiles.errorFromValues(text(error, "message"), places),
        new ArrayList<Reference>());
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int index = 0; index < found.getLength(); index++) {
      elements.add((Element) found.item(index));
    }
    return elements;
  }

  private static String text(Element parent, String name) {
    List<Element> found = elements(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }
}
