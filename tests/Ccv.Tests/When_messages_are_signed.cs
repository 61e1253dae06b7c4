using System.Text;

namespace Ccv.Tests;

public sealed class When_messages_are_signed
{
    [Fact]
    public void A_read_has_the_published_signature() =>
        CcvSignature.Sign("secret-456", "public-123", "GET", "/api/rest/v1/orders/?start=0&size=50", ""u8, "2026-01-15T10:30:00Z").ShouldBe(
            "a6475b3a786d97652e4cf75559f7df4d5367162e5b3c136a0ae4b3afd8f0b94b61cf3d371b7088af53d83ade42cb7718bd0b062fde431cafe04fd92db0d62f37");

    [Fact]
    public void A_write_has_the_published_signature() =>
        CcvSignature.Sign("secret-456", "public-123", "PATCH", "/api/rest/v1/products/42/", """{"stock":7}"""u8, "2026-01-15T10:30:00Z").ShouldBe(
            "f6c7250a5cdd9ea9764af6b73345336f09e1c5c8e9c2d716e4938571e216bab8cbd5a19dd3150952018265e4eed784e0c2ba1bfe21303e0825355bd194ea3c8c");

    [Fact]
    public void A_call_signed_over_address_and_body_is_accepted_as_a_webhook_is()
    {
        const string address = "https://app.example.test/handshake";
        var body = Encoding.UTF8.GetBytes(
            """{"api_public":"public-123","api_secret":"secret-456","api_root":"https://shop.example.test","return_url":"https://shop.example.test/back"}""");
        const string published = "5bcc049588c4cdd35d9e793e4a2b08e433272e01029c8332403bc8aa61887743bdc7ad7fe48e6137bd1450ba42e3e3fef36e2b6bbbf06f9e077234165f93f976";

        CcvSignature.SignWebhook("app-secret-789", address, body).ShouldBe(published);
        CcvSignature.VerifyWebhook("app-secret-789", address, body, published).ShouldBeTrue();
        CcvSignature.VerifyWebhook("app-secret-789", address, body, published.ToUpperInvariant()).ShouldBeTrue();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no hex at all")]
    [InlineData("5bcc0495")]
    public void A_webhook_without_a_whole_signature_is_refused(string? hash) =>
        CcvSignature.VerifyWebhook("key", "https://hub.example.test/hooks", "{}"u8, hash).ShouldBeFalse();

    [Fact]
    public void A_webhook_is_refused_when_key_address_or_body_differ()
    {
        const string address = "https://hub.example.test/hooks/1";
        var hash = CcvSignature.SignWebhook("key", address, "{}"u8);

        CcvSignature.VerifyWebhook("other", address, "{}"u8, hash).ShouldBeFalse();
        CcvSignature.VerifyWebhook("key", address + "/", "{}"u8, hash).ShouldBeFalse();
        CcvSignature.VerifyWebhook("key", address, "{ }"u8, hash).ShouldBeFalse();
        CcvSignature.VerifyWebhook("key", address, "{}"u8, hash + "00").ShouldBeFalse();
    }

    [Fact]
    public void An_answer_without_date_or_signature_is_refused()
    {
        var hash = CcvSignature.Sign("s", "p", "GET", "/x", ""u8, "d");

        CcvSignature.VerifyResponse("s", "p", "GET", "/x", ""u8, "d", hash).ShouldBeTrue();
        CcvSignature.VerifyResponse("s", "p", "GET", "/x", ""u8, null, hash).ShouldBeFalse();
        CcvSignature.VerifyResponse("s", "p", "GET", "/x", ""u8, "d", null).ShouldBeFalse();
    }
}
