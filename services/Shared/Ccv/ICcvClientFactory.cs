namespace Ccv;

/// <summary>Gives clients of CCV shops. Clients of the same host and public key share one call budget, however many are made.</summary>
public interface ICcvClientFactory
{
    /// <summary>A client of this shop; cheap to ask for, nothing is called.</summary>
    ICcvClient For(CcvConnection connection);
}
