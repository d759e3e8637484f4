using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using Shop.Orders.Domain;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Shop.Orders.ArchitectureTests;

public sealed class LayerTests
{
    private const string Root = @"^Shop\.Orders\.";

    private static readonly Architecture Architecture = new ArchLoader().LoadAssemblies(typeof(IAggregate).Assembly).Build();

    private static readonly IObjectProvider<IType> Domain = Layer("Domain");
    private static readonly IObjectProvider<IType> Features = Layer("Features");
    private static readonly IObjectProvider<IType> Adapters = Layer("Adapters");

    [Fact]
    public void Domain_depends_on_nothing_but_itself_and_the_base_library() => Types().That().Are(Domain)
        .Should().OnlyDependOn(Types().That().ResideInNamespaceMatching($@"{Root}Domain|^System|^Microsoft\.CodeAnalysis|^Coverlet"))
        .Check(Architecture);

    [Fact]
    public void Features_do_not_know_their_adapters() =>
        Types().That().Are(Features).Should().NotDependOnAny(Adapters).Check(Architecture);

    [Fact]
    public void Features_do_not_know_the_database_or_the_broker() => Types().That().Are(Features)
        .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(@"^(Microsoft\.EntityFrameworkCore|Microsoft\.Data|Npgsql|RabbitMQ|Confluent|StackExchange)")
        .Check(Architecture);

    [Fact]
    public void Adapters_are_internal() => Classes().That().Are(Adapters)
        .And().DoNotResideInNamespaceMatching("Migrations")
        .Should().NotBePublic().Check(Architecture);

    private static IObjectProvider<IType> Layer(string name) =>
        Types().That().ResideInNamespaceMatching($@"{Root}{name}(\.|$)").As(name);
}
