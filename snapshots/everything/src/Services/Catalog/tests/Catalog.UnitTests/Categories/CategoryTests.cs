using Everything.Catalog.Domain;

namespace Everything.Catalog.UnitTests;

public sealed class CategoryTests
{
    [Fact]
    public void Creating_takes_over_what_is_given()
    {
        var details = CategorySamples.Details(1);

        var category = Category.Create(details, CategorySamples.Now);

        Same(details, category);
        Assert.Equal((1L, CategorySamples.Now, CategorySamples.Now), (category.Version, category.CreatedAt, category.UpdatedAt));
    }

    [Fact]
    public void Changing_replaces_everything_and_raises_the_version()
    {
        var category = CategorySamples.Create(1);
        var (id, later) = (category.Id, CategorySamples.Now.AddHours(1));

        category.Change(CategorySamples.Details(2), later);

        Same(CategorySamples.Details(2), category);
        Assert.Equal((id, 2L, CategorySamples.Now, later), (category.Id, category.Version, category.CreatedAt, category.UpdatedAt));
    }

    private static void Same(CategoryDetails expected, Category category)
    {
        Assert.Equal(expected.Code, category.Code);
        Assert.Equal(expected.Name, category.Name);
        Assert.Equal(expected.AboveId, category.AboveId);
    }
}
